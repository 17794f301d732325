--[[ Adds what an attempt has used of a language model, JSON or '', to the sums of its task, its workflow and its project. A
  sum that lacks the costs of a part has none: it would pass for the whole. ]]
local function note_usage(usage, tasks, task, workflow, of_projects, project)
  if usage == '' then return end
  local used = cjson.decode(usage)
  for _, place in ipairs({ { tasks, task .. '|usage' }, { workflow, 'usage' }, { of_projects, project } }) do
    local known = redis.call('HGET', place[1], place[2])
    local sum = used
    if known then
      sum = cjson.decode(known)
      sum.prompt_tokens = sum.prompt_tokens + used.prompt_tokens
      sum.completion_tokens = sum.completion_tokens + used.completion_tokens
      sum.cost_usd = sum.cost_usd and used.cost_usd and sum.cost_usd + used.cost_usd
      -- Different models may have worked on a film.
      if sum.model ~= used.model then sum.model = nil end
    end
    redis.call('HSET', place[1], place[2], cjson.encode(sum))
  end
end
