OK_FORMAT = True
test = {'name': 'Question 1.1', 'points': 1, 'suites': [{'cases': [{'code': ">>> x\n1", 'hidden': False}], 'scored': True, 'setup': '', 'teardown': '', 'type': 'doctest'}]}
