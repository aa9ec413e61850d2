-- By what right a measure of a case that goes on is being lifted the state keeps now, so that its confirmation names the same. The step beside this file makes the states
-- anew of which a lifting waits for its confirmation.
select 1;
