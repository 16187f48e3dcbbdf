from otter.test_files import test_case
OK_FORMAT = False
name = 'q2'
points = 4

@test_case()
def test_state_a(log): 
    log('a')
@test_case(hidden=True)
def test_state_b(log, entries):
    log('b')
    assert entries[-2:] == ['a', 'b'], entries
@test_case(hidden=True)
def test_state_c(entries):
    entries.append('c')
    assert entries == ['a', 'b', 'c'], entries
@test_case()
def test_state_d(get_entries):
    assert get_entries() == ['a', 'b', 'c'], get_entries()
