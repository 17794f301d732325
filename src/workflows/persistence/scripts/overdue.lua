--[[ Finds the workflows whose deadline has passed, whoever holds them.
  KEYS[1] deadlines  ARGV[1] at most this many
  Returns {id ...} ]]
return redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now_ms(), 'LIMIT', 0, ARGV[1])
