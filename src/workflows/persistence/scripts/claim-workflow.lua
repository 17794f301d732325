--[[ Takes a workflow for one worker: a lease, and a new epoch that fences every earlier holder.
  KEYS[1] workflow       ARGV[1] id
  KEYS[2] leases         ARGV[2] lease, ms
  KEYS[3] due            ARGV[3] at, ms
  KEYS[4] wakes          ARGV[4] claims without progress that are allowed
  KEYS[5] events         ARGV[5] entries kept per log
  KEYS[6] global events
  Returns {'claimed', epoch, wake, field, value ...} | {'missing'} | {'ended'} | {'leased'} | {'held'} | {'worn_out', epoch} ]]
local known = redis.call('HMGET', KEYS[1], 'status', 'held', 'project_id', 'current_state')
local status = known[1]
if not status or terminal[status] then
  redis.call('ZREM', KEYS[3], ARGV[1])
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('HDEL', KEYS[4], ARGV[1]) -- a slot may have been freed for a task of it after the end
  return { status and 'ended' or 'missing' }
end
local now = now_ms()
local lease = redis.call('ZSCORE', KEYS[2], ARGV[1])
if lease and tonumber(lease) > now then return { 'leased' } end
redis.call('ZREM', KEYS[3], ARGV[1])
if known[2] == '1' then
  redis.call('ZREM', KEYS[2], ARGV[1])
  return { 'held' }
end
local epoch = redis.call('HINCRBY', KEYS[1], 'epoch', 1)
redis.call('ZADD', KEYS[2], now + ARGV[2], ARGV[1])
redis.call('HSET', KEYS[1], 'leased_to', epoch)
if redis.call('HINCRBY', KEYS[1], 'fruitless_claims', 1) > tonumber(ARGV[4]) then return { 'worn_out', tostring(epoch) } end
if status == 'pending' then
  redis.call('HSET', KEYS[1], 'status', 'running', 'started_at', ARGV[3], 'updated_at', ARGV[3])
  local log = { workflow = KEYS[1], stream = KEYS[5], global = KEYS[6], id = ARGV[1], project = known[3], cap = ARGV[5] }
  emit(log, ARGV[3], 'workflow.started', '{}', '')
  emit(log, ARGV[3], 'workflow.state_entered', cjson.encode({ state = known[4] }), '')
end
local reply = { 'claimed', tostring(epoch), redis.call('HGET', KEYS[4], ARGV[1]) or '0' }
for _, part in ipairs(redis.call('HGETALL', KEYS[1])) do reply[#reply + 1] = part end
return reply
