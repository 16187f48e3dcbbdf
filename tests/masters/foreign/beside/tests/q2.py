OK_FORMAT = True
test = {'name': 'q2', 'points': 4, 'suites': [{'cases': [
 {'code': ">>> import os\n>>> os.path.exists('out.txt')\nTrue\n>>> open('out.txt').read()\n'hello\\n'", 'hidden': False},
 {'code': ">>> import helpers\n>>> helpers.close(total, 6)\nTrue", 'hidden': False},
 {'code': ">>> from helpers import *\n>>> close(mine.double(total), 12)\nTrue"},
 {'code': ">>> os.listdir('data')\n['t.csv']"}],
 'scored': True, 'setup': '', 'teardown': '', 'type': 'doctest'}]}
