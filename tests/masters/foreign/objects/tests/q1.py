OK_FORMAT = True

test = {'name': 'q1',
 'points': 5,
 'suites': [{'cases': [{'code': ">>> ax.get_title()\n'Sales'", 'hidden': False},
                       {'code': ">>> ax.get_xlabel()\n'day'", 'hidden': False},
                       {'code': '>>> len(ax.lines)\n1', 'hidden': True},
                       {'code': '>>> ax.lines[0].get_ydata().tolist()\n[1, 4, 9]', 'hidden': True},
                       {'code': ">>> type(fig).__name__\n'Figure'", 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
