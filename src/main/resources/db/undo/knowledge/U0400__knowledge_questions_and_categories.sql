drop table knowledge_versions, knowledge_qa_items, knowledge_base_categories;
