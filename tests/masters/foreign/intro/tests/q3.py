OK_FORMAT = True

test = {'name': 'q3',
 'points': 4,
 'suites': [{'cases': [{'code': ">>> count('banana') == {'b': 1, 'a': 3, 'n': 2}\nTrue", 'hidden': False},
                       {'code': ">>> count('ab')\n{'a': 1, 'b': 1}", 'hidden': False},
                       {'code': ">>> count('')\n{}", 'hidden': True},
                       {'code': '>>> def best(d):\n'
                                '...     return max(d, key=d.get)\n'
                                ">>> best(count('hello'))\n"
                                "'l'",
                        'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}],
 'all_or_nothing': True}
