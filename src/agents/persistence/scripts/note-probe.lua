--[[ Keeps what a probe of an agent found. After so many misses in a row, or at once when its heartbeats have stopped, the agent
  counts as unreachable, until it answers again; both are announced.
  KEYS[1] agent  ARGV[1] at, ms
                 ARGV[2] '1' when it answered that it is well
                 ARGV[3] misses in a row that are too many
                 ARGV[4] '1' when its heartbeats have stopped
                 ARGV[5] news, JSON
                 ARGV[6] channel of changes
  Returns {'same'} | {'lost'} | {'recovered'} | {'missing'} ]]
if redis.call('EXISTS', KEYS[1]) == 0 then return { 'missing' } end
local was_lost = redis.call('HGET', KEYS[1], 'unreachable') == '1'
redis.call('HSET', KEYS[1], 'probed_at', ARGV[1])
local is_lost = false
if ARGV[2] == '1' then
  redis.call('HSET', KEYS[1], 'misses', 0)
else
  is_lost = redis.call('HINCRBY', KEYS[1], 'misses', 1) >= tonumber(ARGV[3])
end
is_lost = is_lost or ARGV[4] == '1' or (was_lost and ARGV[2] ~= '1')
if is_lost == was_lost then return { 'same' } end
redis.call('HSET', KEYS[1], 'unreachable', is_lost and '1' or '')
redis.call('PUBLISH', ARGV[6], ARGV[5])
return { is_lost and 'lost' or 'recovered' }
