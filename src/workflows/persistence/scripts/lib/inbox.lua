--[[ Questions to people. A workflow may have several open ones: `decision` of its record names them, the oldest first, with
  blanks between. Each stands in two inboxes, that of its status and that of its project and status, by when it is due.
  d = { workflow, inbox: keys; id, project: of the workflow } ]]

-- Without a deadline a question comes after all that have one, by when it was asked.
local NEVER_DUE = 1e15

local function inboxes_of(d, status)
  return { d.inbox .. ':' .. status, d.inbox .. ':project:' .. d.project .. ':' .. status }
end

local function file_decision(d, decision, from, to, due)
  local member = d.id .. '/' .. decision
  for _, inbox in ipairs(from and inboxes_of(d, from) or {}) do
    due = due or tonumber(redis.call('ZSCORE', inbox, member))
    redis.call('ZREM', inbox, member)
  end
  for _, inbox in ipairs(inboxes_of(d, to)) do
    redis.call('ZADD', inbox, string.format('%.0f', due or NEVER_DUE), member)
  end
end

-- What is closed, or has outlived its deadline, has no timer that says when that was.
local function keep_deadline(decisions, timers, decision)
  local due = redis.call('ZSCORE', timers, 'decision:' .. decision)
  if due then redis.call('HSET', decisions, decision .. '|due', due) end
end

local function open_decisions(d)
  local open = {}
  for decision in string.gmatch(redis.call('HGET', d.workflow, 'decision') or '', '%S+') do open[#open + 1] = decision end
  return open
end
