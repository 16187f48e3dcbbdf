OK_FORMAT = True

test = {'name': 'q1',
 'points': 3,
 'suites': [{'cases': [{'code': ">>> name\n'Ada'", 'hidden': False},
                       {'code': '>>> len(words)\n3', 'hidden': False},
                       {'code': '>>> words == sorted(words)\nTrue', 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
