--[[ Forgets an agent's failures, closes its breakers, makes it available and takes from it what it runs.
  KEYS[1] agent          ARGV[1] id
  KEYS[2] statistics     ARGV[2] at, ms
  KEYS[3] agents' seqs   ARGV[3] actor, JSON
  KEYS[4] global events  ARGV[4] news, JSON
  KEYS[5] slots          ARGV[5] channel of changes
  KEYS[6] recalls        ARGV[6] entries kept per log
  Returns {'changed'} | {'missing'} ]]
if redis.call('EXISTS', KEYS[1]) == 0 then return { 'missing' } end
local from = status_of(KEYS[1])
redis.call('HSET', KEYS[1], 'status', 'available', 'misses', 0, 'unreachable', '')
for _, field in ipairs(redis.call('HKEYS', KEYS[2])) do
  if field == 'failed' or field == 'success' or string.find(field, '|', 1, true) then redis.call('HDEL', KEYS[2], field) end
end
local log = { seqs = KEYS[3], global = KEYS[4], id = ARGV[1], at = ARGV[2], cap = ARGV[6] }
emit_of_agent(log, events_of_change({}, from, 'available', 'reset', ARGV[3]))
recall(KEYS[5], KEYS[6], ARGV[1], 'reset')
redis.call('PUBLISH', ARGV[5], ARGV[4])
return { 'changed' }
