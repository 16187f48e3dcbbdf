OK_FORMAT = True
test = {'name': 'q3', 'points': 4, 'suites': [{'cases': [
 {'code': ">>> solve([[0, 0], [0, 0]])\nTraceback (most recent call last):\n  ...\nnumpy.linalg.LinAlgError: Singular matrix", 'hidden': False},
 {'code': ">>> table(3)\nTraceback (most recent call last):\n  ...\n__main__.Bad: no table", 'hidden': False},
 {'code': ">>> d['nope']\nTraceback (most recent call last):\n  ...\nKeyError: 'nope'"},
 {'code': ">>> import inspect\n>>> 'return' in inspect.getsource(f)\nTrue\n>>> f.__doc__\n'Adds things.'"}],
 'scored': True, 'setup': '', 'teardown': '', 'type': 'doctest'}]}
