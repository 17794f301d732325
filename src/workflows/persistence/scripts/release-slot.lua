--[[ Gives back a slot that an aborted attempt still holds. The token is its own proof; giving back twice is harmless.
  KEYS[1] slots    ARGV[1] token
  KEYS[2] waiters
  KEYS[3] wakes
  KEYS[4] due
  Returns {id of a woken workflow ...} ]]
return wake_waiters(KEYS[2], KEYS[3], KEYS[4], redis.call('ZREM', KEYS[1], ARGV[1]), now_ms())
