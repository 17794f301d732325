--[[ Leaves a running task to an agent elsewhere: no worker holds anything meanwhile, the agent's slot is kept up to the end of
  the attempt, and a timer says when the agent is asked.
  KEYS[1] workflow       ARGV[1] workflow id
  KEYS[2] tasks          ARGV[2] epoch of the claim
  KEYS[3] timers         ARGV[3] task id
  KEYS[4] slots          ARGV[4] attempt
  KEYS[5] events         ARGV[5] at, ms
  KEYS[6] global events  ARGV[6] how it is entrusted, JSON
                         ARGV[7] when the agent is asked, ms from now
                         ARGV[8] how long the slot is kept, ms from now
                         ARGV[9] capability
                         ARGV[10] entries kept per log
  Returns {'entrusted'} | {'stale'} | {'lost'} ]]
local known = redis.call('HMGET', KEYS[1], 'epoch', 'project_id')
if known[1] ~= ARGV[2] then return { 'lost' } end
local task = ARGV[3]
local stored = redis.call('HMGET', KEYS[2], task .. '|status', task .. '|attempt', task .. '|agent', task .. '|entrusted',
  task .. '|report')
if stored[1] ~= 'running' or stored[2] ~= ARGV[4] then return { 'stale' } end
local now = now_ms()
-- What the agent has reported since is looked at at once.
local wait = stored[5] and 0 or ARGV[7]
local ask_at = string.format('%.0f', now + wait)
local waiting = cjson.encode({ kind = 'agent', capability = ARGV[9], since = tonumber(ARGV[5]), ['until'] = tonumber(ask_at) })
redis.call('HSET', KEYS[2], task .. '|entrusted', ARGV[6], task .. '|waiting', waiting)
redis.call('HSET', KEYS[1], 'waiting', waiting, 'updated_at', ARGV[5], 'fruitless_claims', 0)
redis.call('ZADD', KEYS[3], string.format('%.0f', timers_from(KEYS[1], now) + wait), task)
redis.call('ZADD', KEYS[4], string.format('%.0f', now + ARGV[8]), ARGV[1] .. '/' .. task)
if not stored[4] then
  local log = { workflow = KEYS[1], stream = KEYS[5], global = KEYS[6], id = ARGV[1], project = known[2], cap = ARGV[10] }
  local data = { task_id = task, capability = ARGV[9], kind = 'agent', agent_id = stored[3] }
  emit(log, ARGV[5], 'task.waiting', cjson.encode(data))
end
return { 'entrusted' }
