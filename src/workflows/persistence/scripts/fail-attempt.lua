--[[ Records that an attempt failed: either the task waits for its next attempt, or it has failed for good.
  KEYS[1] workflow       ARGV[1] workflow id
  KEYS[2] tasks          ARGV[2] epoch of the claim
  KEYS[3] timers         ARGV[3] task id
  KEYS[4] slots          ARGV[4] attempt
  KEYS[5] waiters        ARGV[5] at, ms
  KEYS[6] wakes          ARGV[6] wait before the next attempt, ms; '' when there is none
  KEYS[7] waiters' turns ARGV[7] failure, JSON
  KEYS[8] events         ARGV[8] event data, JSON
  KEYS[9] global events  ARGV[9] entries kept per log
  KEYS[10] agent's       ARGV[10] entry of the agent's history, JSON
    statistics           ARGV[11] entries kept of it
                         ARGV[12] capability, JSON
                         ARGV[13] failures in a row that open the agent's breaker; '' when this one says nothing about the agent
                         ARGV[14] how long it is open then, ms
                         ARGV[15] '1' when another agent shall have the task, if there is one
                         ARGV[16] capability
  KEYS[11] agent's history
  KEYS[12..16] as ready_keys takes them
  KEYS[17] usage of      ARGV[17] what it has used of a language model, JSON or ''
    projects             ARGV[18] '1' when a person is asked before it fails for good
                         ARGV[19] time the task has spent in attempts and between them, this wait included, ms
                         ARGV[20] '1' when the failure is what the agent says itself
  Returns {'retrying', wait, woken ...} | {'failed', woken ...} | {'exhausted', woken ...} | {'stale'} | {'lost'}
    | {'reported'}: nothing has failed, the agent has reported an outcome meanwhile ]]
local known = redis.call('HMGET', KEYS[1], 'epoch', 'project_id', 'running_tasks', 'limited')
if known[1] ~= ARGV[2] then return { 'lost' } end
local task = ARGV[3]
local stored = redis.call('HMGET', KEYS[2], task .. '|status', task .. '|attempt', task .. '|entrusted', task .. '|sequence',
  task .. '|exhausted', task .. '|report')
if stored[2] ~= ARGV[4] then return { 'stale' } end
if stored[1] == 'failed' then return { 'failed' } end
if stored[1] == 'pending' then return stored[5] and { 'exhausted' } or { 'retrying', ARGV[6] } end
if stored[1] ~= 'running' then return { 'stale' } end
if stored[6] and ARGV[20] ~= '1' then return { 'reported' } end
local log = { workflow = KEYS[1], stream = KEYS[8], global = KEYS[9], id = ARGV[1], project = known[2], cap = ARGV[9] }
local now = now_ms()
local at = ARGV[5]
redis.call('HINCRBY', KEYS[10], 'failed', 1)
note_usage(ARGV[17], KEYS[2], task, KEYS[1], KEYS[17], known[2])
if ARGV[13] ~= '' then note_failed(KEYS[10], ARGV[16], now, ARGV[13], ARGV[14]) end
keep_history(KEYS[11], ARGV[10], ARGV[11])
if stored[3] or stored[4] then redis.call('HDEL', KEYS[2], task .. '|entrusted', task .. '|report', task .. '|sequence') end
if known[4] then look_again(KEYS[1], KEYS[6], ARGV[1]) end
redis.call('HSET', KEYS[1], 'running_tasks', tonumber(known[3] or '1') - 1, 'updated_at', at, 'error', ARGV[7], 'error_task', task)
if ARGV[15] == '1' then redis.call('HSET', KEYS[2], task .. '|avoid', redis.call('HGET', KEYS[2], task .. '|agent')) end
local reply
if ARGV[6] == '' and ARGV[18] == '1' then
  local waiting = '{"kind":"decision","capability":' .. ARGV[12] .. ',"since":' .. at .. '}'
  redis.call('HSET', KEYS[2], task .. '|status', 'pending', task .. '|failure', ARGV[7], task .. '|exhausted', ARGV[7],
    task .. '|waiting', waiting)
  redis.call('HSET', KEYS[1], 'waiting', waiting)
  emit(log, at, 'task.waiting', ARGV[8], '')
  reply = { 'exhausted' }
elseif ARGV[6] == '' then
  redis.call('HSET', KEYS[2], task .. '|status', 'failed', task .. '|ended', at, task .. '|failure', ARGV[7])
  emit(log, at, 'task.failed', ARGV[8], '')
  reply = { 'failed' }
else
  local next_retry = now + ARGV[6]
  local waiting = '{"kind":"backoff","capability":' .. ARGV[12] .. ',"since":' .. at .. ',"until":' .. string.format('%.0f', next_retry) .. '}'
  redis.call('ZADD', KEYS[3], string.format('%.0f', timers_from(KEYS[1], now) + ARGV[6]), task)
  redis.call('HINCRBY', KEYS[2], task .. '|retries', 1)
  redis.call('HSET', KEYS[2], task .. '|status', 'pending', task .. '|failure', ARGV[7], task .. '|waiting', waiting,
    task .. '|spent', ARGV[19])
  redis.call('HSET', KEYS[1], 'waiting', waiting)
  emit(log, at, 'task.retrying', ARGV[8], '')
  reply = { 'retrying', ARGV[6] }
end
local freed = redis.call('ZREM', KEYS[4], ARGV[1] .. '/' .. task)
local waiting = { waiters = KEYS[5], turns = KEYS[7], wakes = KEYS[6] }
for _, id in ipairs(wake_waiters(waiting, ready_keys(12), freed)) do reply[#reply + 1] = id end
return reply
