OK_FORMAT = True
test = {'name': 'q1', 'points': 12, 'suites': [{'cases': [
 {'code': ">>> a\n1"}, {'code': ">>> b\n2"}, {'code': ">>> c\n3"}, {'code': ">>> d\n4"}, {'code': ">>> e\n5"}, {'code': ">>> f\n6"},
 {'code': ">>> str(cap).strip()\n'hi'"}, {'code': ">>> 't' in vars()\nFalse"}, {'code': ">>> g\n7"}, {'code': ">>> name\n'nobody'"}, {'code': ">>> h\n8"}, {'code': ">>> tt\n9"}],
 'scored': True, 'setup': '', 'teardown': '', 'type': 'doctest'}]}
