-- How far a right goes, as every list asks it: the same as `covers` of core/may.ts.
create function staff.reaches(reach text, region text, body text, owner text) returns boolean
language sql immutable parallel safe
return reach = 'all'
  or coalesce(nullif(split_part(reach, '|', 1), '') = region, false)
  or coalesce(nullif(split_part(reach, '|', 2), '') = body, false)
  or coalesce(nullif(split_part(reach, '|', 3), '') = owner, false);
comment on function staff.reaches is 'reach: "all", or region, body and account with a bar between, each empty where it reaches nothing (staff/reach.ts). What has no region, body or owner is reached by none of them.';
grant execute on function staff.reaches to oryndau_pipeline;
