OK_FORMAT = True
test = {'name': 'q2', 'points': 9, 'suites': [{'cases': [
 {'code': ">>> i\n1"}, {'code': ">>> j\n2"}, {'code': ">>> k\n3"}, {'code': ">>> l\n4"}, {'code': ">>> m\n5"}, {'code': ">>> n\n6"}, {'code': ">>> o\n7"}, {'code': ">>> p\n8"}, {'code': ">>> q\n9"}],
 'scored': True, 'setup': '', 'teardown': '', 'type': 'doctest'}]}
