OK_FORMAT = True
test = {'name': 'q1.2', 'points': 1, 'suites': [{'cases': [{'code': ">>> x\n2", 'hidden': False}], 'scored': True, 'setup': '', 'teardown': '', 'type': 'doctest'}]}
