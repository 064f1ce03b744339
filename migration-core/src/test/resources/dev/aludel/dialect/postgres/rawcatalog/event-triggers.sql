SELECT 'event trigger ' || quote_ident(e.evtname), to_jsonb(e) - ARRAY['oid', 'evtname', 'evtowner', 'evtfoid', 'evttags']
    || jsonb_build_object('owner', pg_get_userbyid(e.evtowner), 'function', e.evtfoid::regprocedure, 'tags', sorted(e.evttags))
FROM pg_event_trigger e
