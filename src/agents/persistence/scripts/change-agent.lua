--[[ Changes fields of a registered agent. An empty value clears a field. One that goes offline loses what it runs.
  KEYS[1] agent          ARGV[1] id
  KEYS[2] agents' seqs   ARGV[2] at, ms
  KEYS[3] global events  ARGV[3] actor, JSON
  KEYS[4] slots          ARGV[4] news, JSON
  KEYS[5] recalls        ARGV[5] channel of changes
                         ARGV[6] entries kept per log
                         ARGV[7] why a status changes
                         ARGV[8] '1' when nobody needs to know unless there is something to tell
                         ARGV[9..] field, value, what is told of it, or '' ...
  Returns {'changed'} | {'missing'} ]]
if redis.call('EXISTS', KEYS[1]) == 0 then return { 'missing' } end
local from = status_of(KEYS[1])
local told = set_fields(KEYS[1], 9)
local to = status_of(KEYS[1])
local events = events_of_change(told, from, to, ARGV[7], ARGV[3])
emit_of_agent({ seqs = KEYS[2], global = KEYS[3], id = ARGV[1], at = ARGV[2], cap = ARGV[6] }, events)
recall_when_lost(KEYS[4], KEYS[5], ARGV[1], from, to)
if ARGV[8] == '' or #events > 0 then redis.call('PUBLISH', ARGV[5], ARGV[4]) end
return { 'changed' }
