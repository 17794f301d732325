--[[ Keeps what an agent elsewhere reports by itself. The outcome of an attempt wakes its workflow; progress is told.
  KEYS[1] workflow       ARGV[1] workflow id
  KEYS[2] tasks          ARGV[2] task id
  KEYS[3] wakes          ARGV[3] attempt
  KEYS[4] events         ARGV[4] sequence of the report among those of the attempt
  KEYS[5] global events  ARGV[5] at, ms
                         ARGV[6] outcome, JSON; '' for progress
                         ARGV[7] progress, percent, or ''
                         ARGV[8] entries kept per log
  KEYS[6..10] as ready_keys takes them
  Returns {'taken'} | {'outdated'}: a later one came before | {'superseded', attempt that counts} | {'missing'} ]]
local task = ARGV[2]
local stored = redis.call('HMGET', KEYS[2], task .. '|status', task .. '|attempt', task .. '|sequence', task .. '|report', task .. '|agent')
if not stored[1] then return { 'missing' } end
if stored[2] ~= ARGV[3] or stored[1] == 'cancelled' or stored[1] == 'pending' then return { 'superseded', stored[2] or '0' } end
if stored[1] ~= 'running' or stored[4] or tonumber(ARGV[4]) <= tonumber(stored[3] or '0') then return { 'outdated' } end
redis.call('HSET', KEYS[2], task .. '|sequence', ARGV[4])
if ARGV[6] == '' then
  local log = { workflow = KEYS[1], stream = KEYS[4], global = KEYS[5], id = ARGV[1], project = redis.call('HGET', KEYS[1], 'project_id'), cap = ARGV[8] }
  local data = { task_id = task, capability = capability_of(KEYS[2], task), agent_id = stored[5],
    attempt = tonumber(stored[2]), progress_percentage = tonumber(ARGV[7]) }
  emit(log, ARGV[5], 'task.progress', cjson.encode(data))
  return { 'taken' }
end
redis.call('HSET', KEYS[2], task .. '|report', ARGV[6])
redis.call('HINCRBY', KEYS[3], ARGV[1], 1)
make_ready(ready_keys(6), ARGV[1])
return { 'taken' }
