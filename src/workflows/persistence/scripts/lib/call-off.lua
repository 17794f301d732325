--[[ Keeps that an agent is to be told that nobody wants an attempt any more, until it has been told: an entry of `call_offs`, by
  when somebody shall tell it, ms. `entrusted` is how the work was left to an agent elsewhere, JSON, or nothing. ]]
local function call_off(call_offs, workflow, task, agent, attempt, entrusted)
  local now = now_ms()
  local entry = { workflow_id = workflow, task_id = task, capability = string.match(task, '^[^/]*/([^/]*)/'),
    agent_id = agent, attempt = tonumber(attempt), entrusted = entrusted and true or false,
    receipt = entrusted and cjson.decode(entrusted).receipt or nil, since = now }
  redis.call('ZADD', call_offs, string.format('%.0f', now), cjson.encode(entry))
end
