OK_FORMAT = True

test = {'name': 'Question 7',
 'points': 4,
 'suites': [{'cases': [{'code': '>>> _private\n3', 'hidden': False, 'locked': False},
                       {'code': ">>> __name__\n'__main__'", 'hidden': True, 'locked': False},
                       {'code': '>>> ключ, 變數\n(1, 2)', 'hidden': True, 'locked': False},
                       {'code': '>>> sqrt(16), pi > 3\n(4.0, True)', 'hidden': True, 'locked': False}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
