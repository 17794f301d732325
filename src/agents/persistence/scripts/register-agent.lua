--[[ Registers an agent, or takes what it now says of itself. An operator's status and the time of the first
  registration stay; to register is a sign of life.
  KEYS[1] agent          ARGV[1] id
  KEYS[2] agents         ARGV[2] endpoint
  KEYS[3] agents' seqs   ARGV[3] at, ms
  KEYS[4] global events  ARGV[4] actor, JSON
                         ARGV[5] news, JSON
                         ARGV[6] channel of changes
                         ARGV[7] entries kept per log
                         ARGV[8] what is told of a new one, JSON
                         ARGV[9..] field, value, what is told of it ... of the declaration
  Returns {'registered'} | {'refreshed'} | {'taken', endpoint of the one that has the id} ]]
local known = redis.call('HMGET', KEYS[1], 'endpoint_url', 'last_heartbeat')
if known[1] and known[1] ~= ARGV[2] then return { 'taken', known[1] } end
local log = { seqs = KEYS[3], global = KEYS[4], id = ARGV[1], at = ARGV[3], cap = ARGV[7] }
local from = status_of(KEYS[1])
local told = set_fields(KEYS[1], 9)
if known[1] then
  redis.call('HSET', KEYS[1], 'misses', 0, 'unreachable', '')
  if (known[2] or '') ~= '' then redis.call('HSET', KEYS[1], 'last_heartbeat', ARGV[3]) end
  emit_of_agent(log, events_of_change(told, from, status_of(KEYS[1]), 'registered', ARGV[4]))
else
  redis.call('HSET', KEYS[1], 'registered_at', ARGV[3], 'status', 'available', 'last_heartbeat', '')
  redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
  emit_of_agent(log, { { 'agent.registered', ARGV[8], ARGV[4] } })
end
redis.call('PUBLISH', ARGV[6], ARGV[5])
return { known[1] and 'refreshed' or 'registered' }
