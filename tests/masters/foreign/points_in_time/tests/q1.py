OK_FORMAT = True

test = {'name': 'q1',
 'points': 2,
 'suites': [{'cases': [{'code': '>>> x\n1', 'hidden': False}, {'code': '>>> total\n10', 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
