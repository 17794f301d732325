--[[ Who gets a task. Beside its counters an agent's `statistics` hold `latency`, ms, and `success`, 0-1: exponentially
  weighted means of its recent attempts; and for each capability its breaker: `<capability>|failures` in a row,
  `|open_until`, ms, which stays while the breaker is half-open, `|openings` in a row, and while one task
  tries `|probe_until` and `|probe`, the token of its slot. ]]

-- The weight of the latest attempt in the means.
local LATEST = 0.3
-- Scores that are as close as this are equal, and equals take turns by chance.
local EQUAL = 0.95
-- A breaker that opens again and again stays open at most so long, ms.
local LONGEST_OPEN = 600000
-- So soon it is looked again whether somebody still tries, ms.
local PROBE_LOOK = 5000

-- How an agent stands now. `state`: free | full | open | probing (half-open, and somebody tries) | probe (may be tried).
local function candidate_of(agent, slots, statistics, limit, capability, now)
  local known = redis.call('HMGET', statistics, 'latency', 'success', capability .. '|open_until', capability .. '|probe_until',
    capability .. '|probe')
  local taken = redis.call('ZCARD', slots)
  if taken >= limit then taken = taken - redis.call('ZREMRANGEBYSCORE', slots, '-inf', now) end
  local candidate = { agent_id = agent, free_slots = math.max(0, limit - taken), success = tonumber(known[2] or '1'),
    latency_ms = tonumber(known[1]), slots = slots, statistics = statistics, limit = limit, state = 'free' }
  local open_until, probe_until = tonumber(known[3]), tonumber(known[4])
  -- Who tries may do so for longer than a lease.
  if open_until and open_until <= now and probe_until and probe_until <= now and known[5] then
    local held = tonumber(redis.call('ZSCORE', slots, known[5]) or 0)
    if held > now then probe_until = math.min(held, now + PROBE_LOOK) end
  end
  if open_until and open_until > now then
    candidate.state, candidate.again_at = 'open', open_until
  elseif open_until and probe_until and probe_until > now then
    candidate.state, candidate.again_at = 'probing', probe_until
  elseif taken >= limit then
    candidate.state = 'full'
  elseif open_until then
    candidate.state = 'probe'
  end
  return candidate
end

--[[ 0-100, of recent success, free slots and latency, relative to the fastest: an agent that nobody has tried yet counts as
  one that is as fast as that. ]]
local function score(candidates)
  local fastest
  for _, candidate in ipairs(candidates) do
    local latency = candidate.latency_ms
    if latency and (not fastest or latency < fastest) then fastest = latency end
  end
  for _, candidate in ipairs(candidates) do
    local pace = math.max(1, fastest or 1) / math.max(1, candidate.latency_ms or fastest or 1)
    local room = 0.5 + 0.5 * candidate.free_slots / candidate.limit
    candidate.score = math.floor(100 * candidate.success ^ 2 * room * pace + 0.5)
  end
end

--[[ The one to take, and why: a half-open breaker is tried first, or it would never close; then the best score. `avoid` is an
  agent that has just failed this task: it gets it only when there is nobody else. `chance` is any whole number. ]]
local function choose(candidates, avoid, chance)
  score(candidates)
  local able = {}
  for _, candidate in ipairs(candidates) do
    if candidate.state == 'free' or candidate.state == 'probe' then able[#able + 1] = candidate end
  end
  local others = {}
  for _, candidate in ipairs(able) do
    if candidate.agent_id ~= avoid then others[#others + 1] = candidate end
  end
  if #others > 0 then able = others end
  local best, equals = 0, {}
  for _, candidate in ipairs(able) do
    if candidate.state == 'probe' then return candidate, 'probe' end
    best = math.max(best, candidate.score)
  end
  for _, candidate in ipairs(able) do
    if candidate.score >= EQUAL * best then equals[#equals + 1] = candidate end
  end
  if #equals == 0 then return nil, 'nobody' end
  if #candidates == 1 then return equals[1], 'only_one' end
  if #able == 1 then return equals[1], 'only_one_free' end
  return equals[chance % #equals + 1], #equals == 1 and 'best_score' or 'equal_scores'
end

-- What is kept of a choice, JSON. `left_out` is JSON, or nothing.
local function routing_of(candidates, chosen, reason, left_out)
  local shown = {}
  for i, candidate in ipairs(candidates) do
    shown[i] = { agent_id = candidate.agent_id, state = candidate.state, score = candidate.score,
      free_slots = candidate.free_slots, latency_ms = candidate.latency_ms, success = candidate.success }
  end
  local text = cjson.encode({ agent_id = chosen and chosen.agent_id, reason = reason, candidates = shown })
  return left_out and string.sub(text, 1, -2) .. ',"excluded":' .. left_out .. '}' or text
end

-- When somebody who is passed over for now may be asked again, ms; nothing when nobody is.
local function again_at(candidates)
  local first
  for _, candidate in ipairs(candidates) do
    if candidate.again_at and (not first or candidate.again_at < first) then first = candidate.again_at end
  end
  return first
end

local function mean(known, latest, format)
  return string.format(format, known and known * (1 - LATEST) + latest * LATEST or latest)
end

-- Counts a completed attempt, and closes the breaker. Returns whether that was open.
local function note_completed(statistics, capability, duration)
  local known = redis.call('HMGET', statistics, 'completed', 'busy_ms', 'latency', 'success', capability .. '|failures',
    capability .. '|open_until')
  redis.call('HSET', statistics, 'completed', (known[1] or 0) + 1, 'busy_ms', (known[2] or 0) + duration,
    'latency', mean(known[3], duration, '%.1f'), 'success', mean(known[4] or 1, 1, '%.4f'))
  if known[5] or known[6] then
    redis.call('HDEL', statistics, capability .. '|failures', capability .. '|open_until', capability .. '|openings',
      capability .. '|probe_until', capability .. '|probe')
  end
  return known[6] and true or false
end

--[[ Counts a failed attempt that says something about the agent, and opens the breaker after `limit` of them in a row, or at
  once when it was half-open. ]]
local function note_failed(statistics, capability, now, limit, open_ms)
  local known = redis.call('HMGET', statistics, 'success', capability .. '|openings', capability .. '|open_until')
  redis.call('HSET', statistics, 'success', mean(known[1] or 1, 0, '%.4f'))
  local failures = redis.call('HINCRBY', statistics, capability .. '|failures', 1)
  if failures < tonumber(limit) and not known[3] then return end
  -- What was under way when it opened fails for the same reason, and is no further opening.
  if known[3] and tonumber(known[3]) > now then return end
  local openings = tonumber(known[2] or '0') + 1
  local open_until = now + math.min(LONGEST_OPEN, open_ms * 2 ^ (openings - 1))
  redis.call('HSET', statistics, capability .. '|openings', openings, capability .. '|open_until', string.format('%.0f', open_until))
  redis.call('HDEL', statistics, capability .. '|probe_until', capability .. '|probe')
end
