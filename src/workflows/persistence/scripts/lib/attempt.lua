-- An agent's finished attempts, newest first. Cut now and then: up to a tenth more than asked for stay meanwhile.
local function keep_history(history, entry, max)
  if redis.call('LPUSH', history, entry) > max * 1.1 then redis.call('LTRIM', history, 0, max - 1) end
end

-- Keeps a slot up to a time at least: that of work left to an agent elsewhere is kept for longer than a lease.
local function prolong(slots, token, until_ms)
  local held = redis.call('ZSCORE', slots, token)
  if not held or tonumber(held) < until_ms then redis.call('ZADD', slots, string.format('%.0f', until_ms), token) end
end

--[[ One task of a workflow that left others at its own limit runs no more: the worker that holds the claim looks again,
  for which its wake counter is enough. ]]
local function look_again(workflow, wakes, id)
  redis.call('HDEL', workflow, 'limited')
  redis.call('HINCRBY', wakes, id, 1)
end
