from otter.test_files import test_case
OK_FORMAT = False
name = 'q2'
points = 3

account = None
@test_case()
def test_open(Account):
    global account
    account = Account(5)
    assert account.n == 5
@test_case(hidden=True)
def test_add(Account):
    account.n += 1
    assert account.n == 6
@test_case(hidden=True)
def test_type(Account):
    assert isinstance(account, Account) and account.n == 6
