--[[ One task of the workflow runs no more. A worker that left tasks at the workflow's own limit looks again: it holds the
  claim, so its wake counter is enough. `limited` is the field of that name as it was read. ]]
local function one_runs_less(workflow, wakes, id, limited)
  redis.call('HINCRBY', workflow, 'running_tasks', -1)
  if not limited then return end
  redis.call('HDEL', workflow, 'limited')
  redis.call('HINCRBY', wakes, id, 1)
end
