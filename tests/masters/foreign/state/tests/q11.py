OK_FORMAT = True

test = {'name': 'q11',
 'points': 4,
 'suites': [{'cases': [{'code': '>>> tick()\n1', 'hidden': True, 'locked': False},
                       {'code': '>>> tick()\n2', 'hidden': False, 'locked': False},
                       {'code': '>>> tick()\n3', 'hidden': True, 'locked': False},
                       {'code': '>>> tick()\n4', 'hidden': False, 'locked': False}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
