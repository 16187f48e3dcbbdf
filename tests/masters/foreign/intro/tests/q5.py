OK_FORMAT = True

test = {'name': 'q5',
 'points': 9,
 'suites': [{'cases': [{'code': '>>> big\n1267650600228229401496703205376', 'hidden': False},
                       {'code': ">>> pair\n(1, 'two', None)", 'hidden': False},
                       {'code': '>>> nothing is None\nTrue', 'hidden': False},
                       {'code': '>>> sorted(both)\n[2, 3]', 'hidden': True},
                       {'code': ">>> type(both)\n<class 'set'>", 'hidden': True},
                       {'code': ">>> type(square) .__name__\n'function'", 'hidden': True},
                       {'code': ">>> square.__name__\n'square'", 'hidden': True},
                       {'code': ">>> square.__doc__\n'Square it.'", 'hidden': True},
                       {'code': '>>> list(map(square, [1, 2]))\n[1, 4]', 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
