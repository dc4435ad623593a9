package io.chathub.widget;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The visitor's side knows no session and no cookie, so there is nothing to forge a request with. */
@Configuration
class WidgetSecurity {

    @Bean
    @Order(50)
    SecurityFilterChain widget(HttpSecurity http) throws Exception {
        return http.securityMatcher("/widget/**", "/widget.js", "/socket/widget", "/files/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.frameOptions(frames -> frames.disable()).cacheControl(cache -> cache.disable()))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
