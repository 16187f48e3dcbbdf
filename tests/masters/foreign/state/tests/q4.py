OK_FORMAT = True

test = {'name': 'q4',
 'points': 4,
 'suites': [{'cases': [{'code': '>>> FACTOR\n10', 'hidden': False, 'locked': False},
                       {'code': '>>> x = 99\n>>> inc(x)\n100\n>>> read_x()\n1',
                        'hidden': True,
                        'locked': False},
                       {'code': '>>> x\n1', 'hidden': True, 'locked': False},
                       {'code': '>>> del x', 'hidden': True, 'locked': False}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
