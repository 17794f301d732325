-- As many reminders of one question are remembered, the latest.
local REMINDERS_MAX = 20

--[[ The decision that belongs to an occasion. Superseded was that of a workflow that failed and is driven again: the question is
  asked anew, under the next id that nobody has; `|as` of the occasion and `|for` of the decision remember each other. ]]
local function decision_of(decisions, occasion)
  local known = redis.call('HGET', decisions, occasion .. '|as') or occasion
  local is_its_own = known ~= occasion or not redis.call('HGET', decisions, occasion .. '|for')
  if is_its_own and redis.call('HGET', decisions, known .. '|status') ~= 'superseded' then return known end
  local point, number = string.match(occasion, '^(.*)_(%d+)$')
  local decision
  repeat
    number = tonumber(number) + 1
    decision = string.format('%s_%03d', point, number)
  until redis.call('HEXISTS', decisions, decision) == 0
  redis.call('HSET', decisions, occasion .. '|as', decision, decision .. '|for', occasion)
  return decision
end

local function answered_by_system(d, q, log, answer, reason, before)
  redis.call('HSET', d.decisions, q.decision .. '|status', 'answered', q.decision .. '|answer', answer)
  local data = cjson.encode({ decision_id = q.decision, point = q.point, choice = cjson.decode(answer).choice })
  emit_all(log, q.at, { before, { 'decision.answered', data, '{"system":"' .. reason .. '"}' } })
  return 'answered', answer
end

local function ask(d, q, log, now)
  redis.call('HSET', d.decisions, q.decision, q.question, q.decision .. '|asked', q.at)
  local requested = { 'decision.requested', q.data }
  if q.auto ~= '' then
    count_decision(d.statistics, q.point, 'automatic')
    file_decision(d, q.decision, nil, 'answered', NEVER_DUE + q.at)
    return answered_by_system(d, q, log, q.auto, 'auto_approve', requested)
  end
  local from = timers_from(d.workflow, now)
  local deadline = q.deadline_ms ~= '' and from + q.deadline_ms
  if deadline then redis.call('ZADD', d.timers, deadline, 'decision:' .. q.decision) end
  if q.remind_ms ~= '' then
    local remind_at = from + math.min(q.remind_ms, deadline and q.deadline_ms / 2 or math.huge)
    redis.call('ZADD', d.timers, string.format('%.0f', remind_at), 'reminder:' .. q.decision)
  end
  open_decision(d, q.decision, deadline or NEVER_DUE + q.at, now)
  redis.call('HSET', d.workflow, 'updated_at', q.at)
  emit_all(log, q.at, { requested, { 'workflow.waiting', cjson.encode({ kind = 'decision', decision_id = q.decision }) } })
  return 'pending'
end

local function remind(d, q, log, now)
  local told = redis.call('HINCRBY', d.decisions, q.decision .. '|reminded', 1)
  local times = string.match(redis.call('HGET', d.decisions, q.decision .. '|reminders') or '', '^%[(.+)%]$')
  if told > REMINDERS_MAX then times = times and string.match(times, '^%d+,(.+)$') end
  redis.call('HSET', d.decisions, q.decision .. '|reminders', '[' .. (times and times .. ',' or '') .. q.at .. ']')
  redis.call('ZREM', d.timers, 'reminder:' .. q.decision)
  if q.remind_ms ~= '' then redis.call('ZADD', d.timers, now + q.remind_ms, 'reminder:' .. q.decision) end
  emit(log, q.at, 'decision.reminded', cjson.encode({ decision_id = q.decision, point = q.point, reminders = told }), '')
end

local function is_over(timers, timer, now)
  local over = redis.call('ZSCORE', timers, timer)
  return over and tonumber(over) <= now
end

--[[ Asks a person, or reads what became of the question. d as for `open_decision`, and `statistics`;
  q = { decision, point, at, iso: the same as text, question: JSON, auto: an answer given at once, JSON or '', deadline_ms or
  '', remind_ms or '', data: of the event, JSON }. What happens at the deadline was said when it was asked, and stands in the question.
  Returns 'answered', answer | 'pending' | 'expired' ]]
local function consult(d, q, log, now)
  local status = redis.call('HGET', d.decisions, q.decision .. '|status')
  if not status then return ask(d, q, log, now) end
  if status == 'answered' then return 'answered', redis.call('HGET', d.decisions, q.decision .. '|answer') end
  if status == 'expired' then return 'expired' end
  if d.held then return 'pending' end
  local asked = is_over(d.timers, 'decision:' .. q.decision, now) and cjson.decode(redis.call('HGET', d.decisions, q.decision))
  if asked and asked.onDeadline == 'wait' then
    keep_deadline(d.decisions, d.timers, q.decision)
    redis.call('ZREM', d.timers, 'decision:' .. q.decision)
    asked = nil
  end
  -- What has expired is not brought to mind any more.
  if not asked then
    if is_over(d.timers, 'reminder:' .. q.decision, now) then remind(d, q, log, now) end
    return 'pending'
  end
  redis.call('HSET', d.workflow, 'updated_at', q.at)
  local expired = { 'decision.expired', cjson.encode({ decision_id = q.decision, point = q.point }) }
  if asked.defaultOption then
    close_decision(d, q.decision, 'answered', now)
    count_decision(d.statistics, q.point, 'by_default')
    local answer = { choice = asked.defaultOption, actor = { system = 'deadline' }, at = q.iso }
    return answered_by_system(d, q, log, cjson.encode(answer), 'deadline', expired)
  end
  close_decision(d, q.decision, 'expired', now)
  count_decision(d.statistics, q.point, 'expired')
  emit_all(log, q.at, { expired })
  return 'expired'
end
