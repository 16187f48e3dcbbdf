OK_FORMAT = True

test = {'name': 'q3',
 'points': 7,
 'suites': [{'cases': [{'code': ">>> rec['name'].tolist()\n['a', 'b']", 'hidden': False},
                       {'code': ">>> rec.dtype.names\n('name', 'n')", 'hidden': False},
                       {'code': ">>> int(rec[rec['name'] == 'b']['n'][0])\n2", 'hidden': True},
                       {'code': '>>> m\narray([[1, 2],\n       [3, 4]])', 'hidden': False},
                       {'code': '>>> m.T @ m\narray([[10, 14],\n       [14, 20]])', 'hidden': True},
                       {'code': '>>> zero\nnp.int64(0)', 'hidden': False},
                       {'code': '>>> z\n(1+2j)', 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
