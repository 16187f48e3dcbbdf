OK_FORMAT = True

test = {'name': 'q2',
 'points': 6,
 'suites': [{'cases': [{'code': '>>> from fractions import Fraction\n>>> half == Fraction(1, 2)\nTrue',
                        'hidden': False},
                       {'code': '>>> half\nFraction(1, 2)', 'hidden': False},
                       {'code': ">>> price\nDecimal('1.10')", 'hidden': False},
                       {'code': '>>> day\ndatetime.date(2024, 2, 29)', 'hidden': False},
                       {'code': '>>> day.year + 1\n2025', 'hidden': True},
                       {'code': '>>> (day - datetime.date(2024, 1, 1)).days\n59', 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
