--[[ Tells those who wait for a capability that somebody may offer it again.
  KEYS[1] waiters  ARGV[1] at most this many
  KEYS[2] wakes
  KEYS[3] due
  Returns {id of a woken workflow ...} ]]
return wake_waiters(KEYS[1], KEYS[2], KEYS[3], ARGV[1], now_ms())
