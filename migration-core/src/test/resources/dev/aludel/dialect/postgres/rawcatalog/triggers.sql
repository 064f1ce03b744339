-- Left out: the triggers behind foreign keys; see constraints.
SELECT 'trigger ' || quote_ident(t.tgname) || ' on ' || t.tgrelid::regclass, jsonb_build_object(
    'definition', pg_get_triggerdef(t.oid), 'enabled', t.tgenabled, 'from parent', t.tgparentid <> 0)
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE user_schema(c.relnamespace) AND NOT t.tgisinternal
