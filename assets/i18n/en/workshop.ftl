### The workshop kit: presenting, timer, voting, snapshots.
