--[[ Keeps the result of an attempt: the moment a task is done for good. Slot, event and the next waiter move with it.
  KEYS[1] workflow       ARGV[1] workflow id
  KEYS[2] tasks          ARGV[2] epoch of the claim
  KEYS[3] results        ARGV[3] task id
  KEYS[4] slots          ARGV[4] attempt
  KEYS[5] waiters        ARGV[5] at, ms
  KEYS[6] wakes          ARGV[6] output, JSON
  KEYS[7] waiters' turns ARGV[7] quality, JSON
  KEYS[8] events         ARGV[8] event data, JSON
  KEYS[9] global events  ARGV[9] progress, percent
  KEYS[10] agent's       ARGV[10] duration, ms
    statistics           ARGV[11] entries kept per log
  KEYS[11] agent's       ARGV[12] entry of the agent's history, JSON
    history              ARGV[13] entries kept of it
                         ARGV[14] capability
  KEYS[12..16] as ready_keys takes them
  KEYS[17] usage of      ARGV[15] what it has used of a language model, JSON or ''
    projects             ARGV[16] artifacts that the agent names, JSON or ''
  Returns {'finished', id of a woken workflow ...} | {'stale'} | {'lost'} ]]
local known = redis.call('HMGET', KEYS[1], 'epoch', 'project_id', 'progress', 'running_tasks', 'limited', 'error_task')
if known[1] ~= ARGV[2] then return { 'lost' } end
local task = ARGV[3]
local stored = redis.call('HMGET', KEYS[2], task .. '|status', task .. '|attempt', task .. '|entrusted', task .. '|sequence')
if stored[2] ~= ARGV[4] then return { 'stale' } end
if stored[1] == 'completed' then return { 'finished' } end
if stored[1] ~= 'running' then return { 'stale' } end
redis.call('HSET', KEYS[3], task, ARGV[6])
redis.call('HSET', KEYS[2], task .. '|status', 'completed', task .. '|ended', ARGV[5], task .. '|quality', ARGV[7])
if ARGV[16] ~= '' then redis.call('HSET', KEYS[2], task .. '|artifacts', ARGV[16]) end
note_usage(ARGV[15], KEYS[2], task, KEYS[1], KEYS[17], known[2])
local was_open = note_completed(KEYS[10], ARGV[14], ARGV[10])
keep_history(KEYS[11], ARGV[12], ARGV[13])
redis.call('HSET', KEYS[1], 'updated_at', ARGV[5], 'fruitless_claims', 0, 'running_tasks', tonumber(known[4] or '1') - 1,
  'progress', math.max(tonumber(known[3] or '0'), tonumber(ARGV[9])))
if stored[3] or stored[4] then redis.call('HDEL', KEYS[2], task .. '|entrusted', task .. '|report', task .. '|sequence') end
if known[5] then look_again(KEYS[1], KEYS[6], ARGV[1]) end
if known[6] == task then redis.call('HDEL', KEYS[1], 'error', 'error_task') end
local log = { workflow = KEYS[1], stream = KEYS[8], global = KEYS[9], id = ARGV[1], project = known[2], cap = ARGV[11] }
emit(log, ARGV[5], 'task.completed', ARGV[8], '')
local freed = redis.call('ZREM', KEYS[4], ARGV[1] .. '/' .. task)
-- Where a breaker kept everybody waiting, more than one may go on.
if was_open then freed = math.max(freed, AFTER_RECOVERY) end
return { 'finished', unpack(wake_waiters({ waiters = KEYS[5], turns = KEYS[7], wakes = KEYS[6] }, ready_keys(12), freed)) }
