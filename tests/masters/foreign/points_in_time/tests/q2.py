OK_FORMAT = True

test = {'name': 'q2',
 'points': 2,
 'suites': [{'cases': [{'code': ">>> x\n'two'", 'hidden': False},
                       {'code': '>>> total > 10\nTrue', 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
