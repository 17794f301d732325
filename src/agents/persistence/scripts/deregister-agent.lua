--[[ Removes an agent and what is kept about it, unless a task holds one of its slots. Only its place in the numbers of
  events stays.
  KEYS[1] agent           ARGV[1] id
  KEYS[2] agents          ARGV[2] at, ms
  KEYS[3] slots           ARGV[3] actor, JSON
  KEYS[4] statistics      ARGV[4] news, JSON
  KEYS[5] finished tasks  ARGV[5] channel of changes
  KEYS[6] agents' seqs    ARGV[6] entries kept per log
  KEYS[7] global events
  Returns {'deregistered'} | {'busy', slots held} | {'missing'} ]]
if redis.call('EXISTS', KEYS[1]) == 0 then return { 'missing' } end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('ZCOUNT', KEYS[3], '(' .. string.format('%.0f', now), '+inf')
if held > 0 then return { 'busy', tostring(held) } end
redis.call('DEL', KEYS[1], KEYS[3], KEYS[4], KEYS[5])
redis.call('ZREM', KEYS[2], ARGV[1])
local log = { seqs = KEYS[6], global = KEYS[7], id = ARGV[1], at = ARGV[2], cap = ARGV[6] }
emit_of_agent(log, { { 'agent.deregistered', '{}', ARGV[3] } })
redis.call('PUBLISH', ARGV[5], ARGV[4])
return { 'deregistered' }
