--[[ Gives out what agents are to be told that nobody wants any more, to whoever asks first. An entry comes again later, unless
  it was said meanwhile that it is done.
  KEYS[1] call-offs  ARGV[1] how long whoever asks may take, ms
                     ARGV[2] at most so many
  Returns {entry, JSON ...} ]]
local now = now_ms()
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now), 'LIMIT', 0, ARGV[2])
for _, entry in ipairs(due) do redis.call('ZADD', KEYS[1], string.format('%.0f', now + ARGV[1]), entry) end
return due
