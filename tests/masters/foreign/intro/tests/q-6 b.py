OK_FORMAT = True

test = {'name': 'q-6 b',
 'suites': [{'cases': [{'code': ">>> text.upper()  # doctest: +ELLIPSIS\n'A...C'", 'hidden': False},
                       {'code': ">>> text\n'abc'\n>>> print(text)\nabc", 'hidden': True},
                       {'code': '>>> f"{ratio:.2f}"\n\'0.33\'', 'hidden': False},
                       {'code': '>>> ratio\n0.333...', 'hidden': False}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
