--[[ Takes a running task away from an agent that was reset or is offline, whoever holds the workflow: the attempt is over
  without having failed, the task is routed again, and the agent is to be told. What it has reported already counts.
  KEYS[1] workflow       ARGV[1] workflow id
  KEYS[2] tasks          ARGV[2] task id
  KEYS[3] timers         ARGV[3] agent id
  KEYS[4] slots          ARGV[4] attempt; '' for the one that was running when the mark was set
  KEYS[5] waiters        ARGV[5] mark, as it was read; counts without an attempt only
  KEYS[6] wakes          ARGV[6] at, ms
  KEYS[7] waiters' turns ARGV[7] why, JSON
  KEYS[8] events         ARGV[8] entries kept per log
  KEYS[9] global events  ARGV[9] capability
  KEYS[10] recalls       ARGV[10] entries kept of the agent's history
  KEYS[11] call-offs
  KEYS[12..16] as ready_keys takes them
  KEYS[17] agent's history
  Returns {'taken', id of a woken workflow ...} | {'none'} ]]
local id, task, agent, at = ARGV[1], ARGV[2], ARGV[3], ARGV[6]
local token = id .. '/' .. task
if ARGV[4] == '' and redis.call('HGET', KEYS[10], token) ~= ARGV[5] then return { 'none' } end
local stored = redis.call('HMGET', KEYS[2], task .. '|status', task .. '|agent', task .. '|attempt', task .. '|report',
  task .. '|entrusted', task .. '|started')
local is_running = stored[1] == 'running' and stored[2] == agent and not stored[4]
if ARGV[4] ~= '' and (not is_running or stored[3] ~= ARGV[4]) then return { 'none' } end
redis.call('HDEL', KEYS[10], token)
if not is_running then return { 'none' } end
local known = redis.call('HMGET', KEYS[1], 'project_id', 'running_tasks')
redis.call('HSET', KEYS[2], task .. '|status', 'pending', task .. '|avoid', agent)
redis.call('HDEL', KEYS[2], task .. '|entrusted', task .. '|sequence')
if redis.call('HDEL', KEYS[2], task .. '|waiting') == 1 then redis.call('HDEL', KEYS[1], 'waiting') end
redis.call('HSET', KEYS[1], 'running_tasks', tonumber(known[2] or '1') - 1, 'updated_at', at)
redis.call('ZREM', KEYS[3], task)
call_off(KEYS[11], id, task, agent, stored[3], stored[5])
keep_history(KEYS[17], cjson.encode({ task_id = task, workflow_id = id, task_type = ARGV[9], status = 'cancelled',
  attempt = tonumber(stored[3]), started_at = tonumber(stored[6]), completed_at = tonumber(at) }), ARGV[10])
local log = { workflow = KEYS[1], stream = KEYS[8], global = KEYS[9], id = id, project = known[1], cap = ARGV[8] }
local data = { task_id = task, capability = ARGV[9], agent_id = agent, attempt = tonumber(stored[3]), error = cjson.decode(ARGV[7]) }
emit(log, at, 'task.retrying', cjson.encode(data))
local k = ready_keys(12)
look_again(KEYS[1], KEYS[6], id)
make_ready(k, id)
local freed = redis.call('ZREM', KEYS[4], token)
return { 'taken', id, unpack(wake_waiters({ waiters = KEYS[5], turns = KEYS[7], wakes = KEYS[6] }, k, freed)) }
