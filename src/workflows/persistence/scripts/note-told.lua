--[[ An agent has been told that nobody wants its work any more.
  KEYS[1] call-offs  ARGV[1] entry, JSON, as it was given out
  Returns {'done'} ]]
redis.call('ZREM', KEYS[1], ARGV[1])
return { 'done' }
