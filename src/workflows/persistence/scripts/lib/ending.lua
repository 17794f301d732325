--[[ Ends a workflow: status, indexes, the project's place for its type, everything that could still wake it; from now on
  the time runs after which it is removed.
  k = { workflow, tasks, decisions, timers, wakes, due, leases, live, running, project_running, paused, project_paused,
  ended, project_ended, fair as ready_keys gives it, endings, deadlines, inbox, call_offs }: keys. `events` are told first.
  The caller has made sure that the workflow lives. ]]
local function end_workflow(k, log, to, at, actor, data, events)
  local known = redis.call('HMGET', k.workflow, 'status', 'created_at')
  local was_paused = known[1] == 'paused' or known[1] == 'waiting_for_decision'
  local tasks = redis.call('HGETALL', k.tasks)
  for i = 1, #tasks, 2 do
    local task = string.match(tasks[i], '^(.*)|status$')
    if task and (tasks[i + 1] == 'pending' or tasks[i + 1] == 'running') then
      if tasks[i + 1] == 'running' then
        local of_task = redis.call('HMGET', k.tasks, task .. '|agent', task .. '|attempt', task .. '|entrusted')
        call_off(k.call_offs, log.id, task, of_task[1], of_task[2], of_task[3])
      end
      redis.call('HSET', k.tasks, tasks[i], 'cancelled', task .. '|ended', at)
      redis.call('HDEL', k.tasks, task .. '|waiting')
      events[#events + 1] = { 'task.cancelled', cjson.encode({ task_id = task, capability = capability_of(k.tasks, task) }), actor }
    end
  end
  local d = { workflow = k.workflow, inbox = k.inbox, id = log.id, project = log.project }
  for _, decision in ipairs(open_decisions(d)) do
    redis.call('HSET', k.decisions, decision .. '|status', 'superseded')
    keep_deadline(k.decisions, k.timers, decision)
    file_decision(d, decision, 'pending', 'superseded')
    events[#events + 1] = { 'decision.superseded', cjson.encode({ decision_id = decision, reason = 'workflow_ended' }), actor }
  end
  redis.call('HSET', k.workflow, 'status', to, 'ended_at', at, 'updated_at', at)
  redis.call('HDEL', k.workflow, 'decision', 'held', 'held_since', 'waiting', 'leased_to', 'deadline_left',
    'running_tasks', 'limited')
  drop_lease(k.fair, k.leases, log.id)
  withdraw_ticket(k.fair, log.id)
  redis.call('ZREM', k.due, log.id)
  redis.call('ZREM', k.deadlines, log.id)
  redis.call('HDEL', k.wakes, log.id)
  redis.call('DEL', k.timers)
  redis.call('ZADD', k.endings, now_ms(), log.id)
  if redis.call('GET', k.live) == log.id then redis.call('DEL', k.live) end
  if was_paused then
    move_index(k.paused, k.project_paused, k.ended, k.project_ended, log.id, known[2])
  else
    move_index(k.running, k.project_running, k.ended, k.project_ended, log.id, known[2])
  end
  events[#events + 1] = { 'workflow.' .. to, data, actor }
  emit_all(log, at, events)
end
