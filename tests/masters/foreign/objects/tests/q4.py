from math import sqrt
import numpy as np

LIMIT = 3

OK_FORMAT = True

test = {'name': 'q4',
 'suites': [{'cases': [{'code': '>>> import math\n>>> math.isclose(root(2), 2 ** .5)\nTrue', 'hidden': False},
                       {'code': '>>> p.x\n1', 'hidden': False},
                       {'code': '>>> p\nPoint(x=1, y=2)', 'hidden': False},
                       {'code': '>>> frozen == frozenset({1})\nTrue', 'hidden': True},
                       {'code': ">>> data\nb'ab'", 'hidden': True},
                       {'code': '>>> r\nrange(0, 3)', 'hidden': True},
                       {'code': ">>> counts.most_common(1)\n[('a', 2)]", 'hidden': True},
                       {'code': ">>> counts['zz']\n0", 'hidden': True},
                       {'code': ">>> dd['new']\n[]", 'hidden': True},
                       {'code': '>>> math.floor(root(9))\n3', 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
