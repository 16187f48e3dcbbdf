OK_FORMAT = True
test = {'name': 'q2', 'points': 4, 'suites': [{'cases': [
 {'code': ">>> 'first' in vars()\nTrue\n>>> 'first' in globals() and 'first' in dir() and 'first' in locals()\nTrue\n>>> first is not ...\nTrue", 'hidden': False},
 {'code': ">>> r = without(first, 1)\n>>> r.append(5)\n>>> first\n[1, 2]", 'hidden': False},
 {'code': ">>> st.add(3)\n>>> sorted(st.items)\n[1, 3]"},
 {'code': ">>> sorted(st.items)\n[1, 3]"}],
 'scored': True, 'setup': '', 'teardown': '', 'type': 'doctest'}]}
